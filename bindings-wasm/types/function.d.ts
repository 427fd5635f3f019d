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
   * Reads a line, or what consoles show: `acs:fc:…`, `urn:fss:…`, `qcs::scf:…`.
   *
   * @throws EncodeError that says what is wrong and where
   */
  static parse(text: string): Reference;
  readonly cloud: "alibaba" | "huawei" | "tencent";
  /** The region, such as `cn-shanghai`. */
  readonly region: string;
  /** The service that the function is in, of Function Compute 2.0. */
  readonly service?: string;
  /** The package that the function is in, of FunctionGraph. */
  readonly package?: string;
  /** The namespace that the function is in, of SCF. */
  readonly namespace?: string;
  /** The name of the function. */
  readonly name: string;
  /** The version or alias; an alias of FunctionGraph begins with `!`. */
  readonly qualifier?: string;
  /**
   * The account where it is known: Alibaba's account id, Huawei's project id, Tencent's UIN. It is not
   * part of the line.
   */
  readonly account?: string;
  /** The line. */
  toString(): string;
  /** The line. */
  toJSON(): string;
}

/**
 * A function of any cloud: what a configuration or an item of a list says of it, in the same words
 * everywhere. What the cloud did not say is absent.
 */
export interface Function<Record = unknown> {
  /** Which function it is; absent where neither the response nor the call says. */
  readonly reference?: Reference;
  /** Runtime in the cloud's own word, such as `python3.10` or `Python3.10`. */
  readonly runtime?: string;
  /** Entry point, such as `index.handler`. */
  readonly handler?: string;
  /** Memory in MB. */
  readonly memoryMb?: number;
  /** Longest run in seconds. */
  readonly timeoutSeconds?: number;
  /**
   * Whether it can run: `active`; `pending`, while it is made, changed or deleted; `failed`; `unknown`,
   * where the cloud does not say, or says something else.
   */
  readonly state: "active" | "pending" | "failed" | "unknown";
  /** The cloud's own word for the state. */
  readonly stateText?: string;
  /** Why it is in that state, in the cloud's words. */
  readonly stateReason?: string;
  /** Time of the last change; absent where the cloud writes it without a time zone. */
  readonly changed?: Date;
  /** Layers, or dependencies, as the cloud names them. */
  readonly layers?: readonly string[];
  /** Environment variables; keys and passwords are kept in them. */
  readonly environment?: Readonly<{ [name: string]: Secret }>;
  /** The record of the cloud that it was read from. */
  readonly record: Record;
  /** The package: its checksum and size as far as they are known, and where it is. */
  package(): CodePackage;
}
