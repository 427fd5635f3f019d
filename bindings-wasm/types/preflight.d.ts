import type { Cloud } from "./words.js";
import type {
  PreflightAuthentication,
  PreflightEvidence,
  PreflightFileKind,
  PreflightIssueCode,
  PreflightLimitCode,
  PreflightScope,
  PreflightUnit,
  PreflightUpload,
} from "./words-archive.js";

/** What is asked. What is not reported is not checked. */
export interface PreflightInput {
  /** Size of the package, or of the source text, in bytes. */
  readonly size: number;
  /** How it is uploaded, by default in the request. */
  readonly upload?: PreflightUpload | undefined;
  /** What it is, by default a ZIP; `source` is source text, FunctionGraph's code type `inline`. */
  readonly fileKind?: PreflightFileKind | undefined;
  /** All files of the package, unpacked, in bytes, as an inspection says. */
  readonly uncompressedSize?: number | undefined;
  /** How many files there are in it, as an inspection says. */
  readonly files?: number | undefined;
  /**
   * Size of the request's body in bytes, where the request is made already; by default that of the
   * smallest request that replaces a function's code.
   */
  readonly bodySize?: number | undefined;
  /** Only Huawei makes a difference; where it is not reported, a warning says so. */
  readonly authentication?: PreflightAuthentication | undefined;
  /** In the vendor's words, such as `Java11`. */
  readonly runtime?: string | undefined;
  readonly functionName?: string | undefined;
  /** The service that the function is in (Alibaba). */
  readonly serviceName?: string | undefined;
  /** The namespace that the function is in (Tencent). */
  readonly namespace?: string | undefined;
  /** Version or alias; with Huawei `!` marks an alias. */
  readonly qualifier?: string | undefined;
  /** URN of the function (Huawei). */
  readonly functionUrn?: string | undefined;
  /** Project that the request goes to (Huawei). */
  readonly projectId?: string | undefined;
  /** Region that the request goes to (Huawei). */
  readonly region?: string | undefined;
  /** Values of your own for limits, such as a quota that was raised; `Infinity` lifts one. */
  readonly limits?: Readonly<Partial<Record<PreflightLimitCode, number | undefined>>> | undefined;
}

/** One reason why the package will be rejected, or may be. */
export interface PreflightIssue {
  readonly code: PreflightIssueCode;
  /** `error`: rejected for certain; `warning`: maybe, since the sources disagree or say nothing. */
  readonly severity: "warning" | "error";
  /** The member of the question that it concerns, such as `functionName`. */
  readonly field: keyof PreflightInput;
  /** The limit that is passed, where it is one of `preflightLimits()`. */
  readonly limitCode?: PreflightLimitCode;
  /** The value of the limit: the caller's own, if one was given. */
  readonly limit?: number;
  /** The value in question. */
  readonly actual?: number;
  /** What both are counted in. */
  readonly unit?: PreflightUnit;
  /** Where the limit or rule is written. */
  readonly source: string;
  /** All of it in words. */
  readonly text: string;
}

/** What would be taken instead: the same package through the object store, or a ZIP. */
export type PreflightSuggestion =
  | {
      readonly kind: "object_store";
      readonly store: "OSS" | "OBS" | "COS";
      /** The limit there, in bytes. */
      readonly limit: number;
      /** What that limit bounds: the package, or its files unpacked. */
      readonly scope: "package" | "uncompressed";
      /** The advice in words. */
      readonly text: string;
    }
  | { readonly kind: "zip"; readonly text: string };

/** Whether the cloud will take the package, as far as its rules are known. */
export interface PreflightReport {
  readonly cloud: Cloud;
  /** Whether nothing speaks against it for certain; there may be warnings. */
  readonly accepted: boolean;
  /** The worst that was found; undefined if nothing was. */
  readonly severity: "warning" | "error" | undefined;
  /** Everything that was found. */
  readonly issues: readonly PreflightIssue[];
  /** What would be taken instead, where something is known to be. */
  readonly suggestion?: PreflightSuggestion;
  /**
   * Size of the request's body in bytes: as reported, or of the smallest request that replaces a
   * function's code. Absent where the package goes through the object store.
   */
  readonly bodySize?: number;
  /** All of it in words. */
  readonly text: string;
}

/** A limit of a cloud. */
export interface PreflightLimit {
  /** Its name, for `limits` of a question. */
  readonly code: PreflightLimitCode;
  readonly cloud: Cloud;
  /** The way of upload that it holds for; absent for every way. */
  readonly upload?: PreflightUpload;
  readonly scope: PreflightScope;
  /** The largest value that passes. */
  readonly value: number;
  readonly unit: PreflightUnit;
  /** Above it: `error`, rejected for certain; `warning`, maybe, since the sources disagree. */
  readonly severity: "warning" | "error";
  /** Whether the vendor says that it can be raised. */
  readonly isAdjustable: boolean;
  /** How it is known. */
  readonly evidence: PreflightEvidence;
  /** Where it is written: title, and address where there is one. */
  readonly source: string;
}

/**
 * Says before the upload whether a cloud will take a package.
 *
 * @throws EncodeError for a member that is misspelt, or of a wrong type or word
 */
export function preflight(cloud: Cloud, question: PreflightInput): PreflightReport;

/** Every limit that `preflight` knows, with its source. */
export function preflightLimits(): readonly PreflightLimit[];
