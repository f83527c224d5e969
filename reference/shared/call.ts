import type { Json } from '../../model/json';

/** A request without its body. */
export interface Head<Part extends string> {
  /** The route that takes the request; undefined for a path or method that there is not. */
  readonly part: Part | undefined;
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** From the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
}

/** A request that was let in, away from HTTP. */
export interface Call<Part extends string, Admission> extends Head<Part> {
  readonly part: Part;
  readonly admission: Admission;
  /** Empty for none. */
  readonly body: Buffer;
}

/** What is answered, away from HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** That of the server's design unless said otherwise. */
  readonly mediaType?: string;
  /** Sent as JSON. Without body and text the answer has no content. */
  readonly body?: Json;
  /** Sent as it is, in place of `body`. */
  readonly text?: string;
  /** True where the connection ends instead. */
  readonly dropped?: boolean;
}

/** An operation and the path where it is found. */
export interface Route<World, Part extends string, Admission> {
  readonly part: Part;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** With parameters as `:id`. */
  readonly path: string;
  /** Carries a request out. Without a fault or variant that waits, it changes the state in one go. */
  readonly handle: (world: World, call: Call<Part, Admission>) => Answer | Promise<Answer>;
}
