import { apiServerReleases, buildApiServer } from "./build.js";
import { startApiServer } from "./server.js";

/** `npm run apiserver -- 1.37` runs a server until it is interrupted; `--build` only builds it. */
async function main(args: readonly string[]): Promise<void> {
  const releases = args.filter((arg) => !arg.startsWith("-"));
  const [release] = releases;
  if (release === undefined) {
    console.error(`which release? ${apiServerReleases().join(", ")}`);
    process.exitCode = 2;
    return;
  }
  if (args.includes("--build")) {
    for (const each of releases) {
      console.log(await buildApiServer(each, console.error));
    }
    return;
  }
  await buildApiServer(release, console.error);
  const server = await startApiServer(release);
  console.log(`url         ${server.url}\nkubeconfig  ${server.kubeconfig}\nctrl-c stops it`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => server.stop());
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
