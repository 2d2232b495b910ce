/** What a run is asked to do; the same for the command and for the functions of the package. */
export interface RunOptions {
  /** Where to look for `gen-apis.yaml`: here, or in the closest folder above. The working directory by default. */
  readonly directory?: string;
  /** The configuration, relative to `directory`, instead of the one that would be found. */
  readonly config?: string;
  /** The keys of the outputs to make; all by default. */
  readonly only?: readonly string[];
  /** A Kubernetes release such as `1.31`, instead of the configuration's. */
  readonly kubernetes?: string;
  /** Where the tree of outputs begins, relative to `directory`; the configuration's folder by default. */
  readonly outputRoot?: string;
  /** Whether results of earlier runs may be used and this one's be kept; `true` by default. */
  readonly cache?: boolean;
}
