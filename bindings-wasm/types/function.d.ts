import type { CodePackage } from "./package.js";
import type { Secret } from "./index.js";

/**
 * The name of a function in one line, which can be pasted, printed and read again in any language:
 *
 * - Function Compute 3.0: `alibaba:cn-shanghai/hello@LATEST`
 * - Function Compute 2.0: `alibaba:cn-shanghai/demo/hello@prod`, service and function
 * - FunctionGraph: `huawei:cn-north-4/default/hello@latest`, package and function; `@!prod` is an alias
 * - SCF: `tencent:ap-guangzhou/default/hello@$LATEST`, namespace and function
 *
 * The qualifier may be left out. Two references are of one function if their lines are equal:
 * `String(a) === String(b)`.
 */
export class Reference {
  private constructor();
  #private;
  /**
   * Parses a reference, or a resource name as shown in consoles: `acs:fc:…`, `urn:fss:…`, `qcs::scf:…`.
   *
   * @throws EncodeError that states the problem and its position
   */
  static parse(text: string): Reference;
  readonly cloud: "alibaba" | "huawei" | "tencent";
  /** The region, such as `cn-shanghai`. */
  readonly region: string;
  /** The service of the function, in Function Compute 2.0. */
  readonly service?: string;
  /** The package (group) of the function, in FunctionGraph. */
  readonly package?: string;
  /** The namespace of the function, in SCF. */
  readonly namespace?: string;
  /** The name of the function. */
  readonly name: string;
  /** The version or alias; an alias of FunctionGraph begins with `!`. */
  readonly qualifier?: string;
  /**
   * The account, if it is known: Alibaba's account ID, Huawei's project ID, Tencent's UIN. It is not
   * part of the line.
   */
  readonly account?: string;
  /** Returns the line. */
  toString(): string;
  /** Returns the line. */
  toJSON(): string;
}

/**
 * A function of any cloud: what a configuration or an item of a list reports about it, in the same
 * terms for every cloud. Members that the cloud did not report are absent.
 */
export interface Function<Record = unknown> {
  /** The reference of the function; absent if neither the response nor the call names it. */
  readonly reference?: Reference;
  /** The runtime in the vendor's spelling, such as `python3.10` or `Python3.10`. */
  readonly runtime?: string;
  /** The handler (entry point), such as `index.handler`. */
  readonly handler?: string;
  /** The memory size, in MB. */
  readonly memoryMb?: number;
  /** The execution timeout, in seconds. */
  readonly timeoutSeconds?: number;
  /**
   * The state of the function: `active`; `pending`, while it is being created, changed or deleted;
   * `failed`; `unknown`, if the cloud reports none or an unknown one.
   */
  readonly state: "active" | "pending" | "failed" | "unknown";
  /** The state in the vendor's spelling. */
  readonly stateText?: string;
  /** The reason for the state, in the vendor's words. */
  readonly stateReason?: string;
  /** The time of the last change; absent if the cloud reports it without a time zone. */
  readonly changed?: Date;
  /** The layers, or dependencies, as the cloud names them. */
  readonly layers?: readonly string[];
  /** The environment variables; the values are secrets, since they often hold keys and passwords. */
  readonly environment?: Readonly<{ [name: string]: Secret }>;
  /** The vendor's record that the function was read from. */
  readonly record: Record;
  /** Returns the code package: its checksum and size, as far as they were reported, and its source. */
  package(): CodePackage;
}
