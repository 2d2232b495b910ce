/** `outputs.python` as it stands in `gen-apis.yaml`. */
export interface ConfiguredPython {
  readonly directory: string;
  /** What users import, such as `kubeflow.training`. */
  readonly package: string;
  /** What users install. */
  readonly distribution?: string;
  readonly version?: string;
}

export interface PythonOptions {
  /** The folder of the package, relative to the output's directory. */
  readonly folder: string;
  readonly distribution: string;
  readonly version: string;
}

export function pythonOptions(configured: ConfiguredPython): PythonOptions {
  return {
    folder: configured.package.replaceAll(".", "/"),
    distribution: configured.distribution ?? configured.package.replace(/[._]+/g, "-"),
    version: configured.version ?? "0.1.0",
  };
}
