import type { Cloud } from "./words.js";
import type {
  PreflightAuthentication,
  PreflightEvidence,
  PreflightFileKind,
  PreflightIssueCode,
  PreflightLimitCode,
  PreflightScope,
  PreflightTarget,
  PreflightUnit,
  PreflightUpload,
} from "./words-archive.js";

/** The package and the request to check. Rules about members that are not given are not checked. */
export interface PreflightInput {
  /** The size of the package, or of the source text, in bytes. */
  readonly size: number;
  /** The upload method; defaults to `request`. */
  readonly upload?: PreflightUpload | undefined;
  /** The file type; defaults to a ZIP. `source` is source text, the code type `inline` of FunctionGraph. */
  readonly fileKind?: PreflightFileKind | undefined;
  /**
   * What the package becomes; defaults to the code of a function. `layer` is for Alibaba and Tencent,
   * `dependency` and `import` (of an exported function) are for Huawei.
   */
  readonly target?: PreflightTarget | undefined;
  /** The uncompressed size of all files of the package, in bytes, as an inspection reports it. */
  readonly uncompressedSize?: number | undefined;
  /** The number of files in the package, as an inspection reports it. */
  readonly files?: number | undefined;
  /**
   * The size of the request body in bytes, if the request exists already; defaults to that of the
   * smallest request that sends the package.
   */
  readonly bodySize?: number | undefined;
  /** The authentication of the request. It only matters for Huawei, where a warning is issued if it is not given. */
  readonly authentication?: PreflightAuthentication | undefined;
  /** The runtime in the vendor's spelling, such as `Java11`. */
  readonly runtime?: string | undefined;
  readonly functionName?: string | undefined;
  /** The service of the function (Alibaba). */
  readonly serviceName?: string | undefined;
  /** The namespace of the function (Tencent). */
  readonly namespace?: string | undefined;
  /** The name of the layer (Alibaba, Tencent). */
  readonly layerName?: string | undefined;
  /** The name of the dependency (Huawei). */
  readonly dependencyName?: string | undefined;
  /** The name of the trigger (Alibaba, Tencent). */
  readonly triggerName?: string | undefined;
  /** The memory of the function, in MB. */
  readonly memorySize?: number | undefined;
  /** The CPU of the function, in vCPUs, such as 0.35 (Alibaba, with Function Compute 3.0). */
  readonly cpu?: number | undefined;
  /** The timeout of the function, in seconds. */
  readonly timeout?: number | undefined;
  /** The temporary disk of the function, in MB (Alibaba, Huawei). */
  readonly diskSize?: number | undefined;
  /** The size of the environment variables, in bytes; with Huawei, that of the text `user_data`. */
  readonly environmentSize?: number | undefined;
  /** The version or alias; with Huawei, `!` marks an alias. */
  readonly qualifier?: string | undefined;
  /** The URN of the function (Huawei). */
  readonly functionUrn?: string | undefined;
  /** The project that the request is sent to (Huawei). */
  readonly projectId?: string | undefined;
  /** The region that the request is sent to (Huawei). */
  readonly region?: string | undefined;
  /** Values of your own for limits, such as a quota that was raised; `Infinity` removes a limit. */
  readonly limits?: Readonly<Partial<Record<PreflightLimitCode, number | undefined>>> | undefined;
}

/** A reason why the package will or may be rejected. */
export interface PreflightIssue {
  readonly code: PreflightIssueCode;
  /**
   * The severity: `error` if the package is certain to be rejected; `warning` if it may be, since the
   * sources disagree or do not say.
   */
  readonly severity: "warning" | "error";
  /** The member of the input concerned, such as `functionName`. */
  readonly field: keyof PreflightInput;
  /** The limit that is exceeded, if it is one of `preflightLimits()`. */
  readonly limitCode?: PreflightLimitCode;
  /** The value of the limit, which is the caller's own if one was given. */
  readonly limit?: number;
  /** The actual value. */
  readonly actual?: number;
  /** The unit of `limit` and `actual`. */
  readonly unit?: PreflightUnit;
  /** The source of the limit or rule. */
  readonly source: string;
  /** The issue as text. */
  readonly text: string;
}

/** An alternative that would be accepted: the same package through the object store, or a ZIP. */
export type PreflightSuggestion =
  | {
      readonly kind: "object_store";
      readonly store: "OSS" | "OBS" | "COS";
      /** The limit of that alternative, in bytes. */
      readonly limit: number;
      /** The subject of that limit: the package, or its uncompressed files. */
      readonly scope: "package" | "uncompressed";
      /** The suggestion as text. */
      readonly text: string;
    }
  | { readonly kind: "zip"; readonly text: string };

/** The report on whether the cloud will accept the package, as far as its rules are known. */
export interface PreflightReport {
  readonly cloud: Cloud;
  /** Whether no issue is an error; there may be warnings. */
  readonly accepted: boolean;
  /** The highest severity of all issues; undefined if there are none. */
  readonly severity: "warning" | "error" | undefined;
  /** All issues; empty if the package satisfies all known rules. */
  readonly issues: readonly PreflightIssue[];
  /** An alternative that would be accepted, if one is known. */
  readonly suggestion?: PreflightSuggestion;
  /**
   * The size of the request body in bytes: as given, or that of the smallest request that sends the
   * package. Absent if the package is uploaded through the object store.
   */
  readonly bodySize?: number;
  /** The report as text. */
  readonly text: string;
}

/** A limit of a cloud. */
export interface PreflightLimit {
  /** The code of the limit, for the member `limits` of the input. */
  readonly code: PreflightLimitCode;
  readonly cloud: Cloud;
  /** The upload method that the limit applies to; absent for every method. */
  readonly upload?: PreflightUpload;
  /** The target that the limit applies to; absent for every target. */
  readonly target?: PreflightTarget;
  readonly scope: PreflightScope;
  /** The largest accepted value. */
  readonly value: number;
  readonly unit: PreflightUnit;
  /**
   * The severity of exceeding the limit: `error` if the package is certain to be rejected, `warning` if
   * not, since the sources disagree.
   */
  readonly severity: "warning" | "error";
  /** Whether the vendor states that the limit can be raised. */
  readonly isAdjustable: boolean;
  /** The kind of source that the limit is known from. */
  readonly evidence: PreflightEvidence;
  /** The source of the limit: a title, and an address if there is one. */
  readonly source: string;
}

/**
 * Checks before the upload whether a cloud will accept a package.
 *
 * @throws EncodeError if a member is misspelled, or has a wrong type or an unknown value
 */
export function preflight(cloud: Cloud, question: PreflightInput): PreflightReport;

/** Returns every limit that `preflight` checks, with its source. */
export function preflightLimits(): readonly PreflightLimit[];
