// Globals of every JavaScript host that the pure rooms may use: no page, no browser API.
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  hostname: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly port: string;
  readonly search: string;
  readonly hash: string;
  readonly href: string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
