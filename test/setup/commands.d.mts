import type { BrowserKind } from './find-browsers.mjs';

/** The arguments of one Node process. */
type Step = readonly string[];
type Name =
  | 'start'
  | 'test'
  | 'build'
  | 'build:demo'
  | 'build:pseudo'
  | 'zip'
  | 'bench'
  | 'conformance'
  | 'lint'
  | 'typecheck';
export const commands: Readonly<
  Record<
    Name,
    {
      readonly steps: readonly Step[];
      readonly browsers?: (args: readonly string[]) => {
        readonly wanted: readonly BrowserKind[];
        readonly needed: boolean;
      };
      readonly tryton?: true;
    }
  >
>;
