import { startApiServer } from "../../scripts/apiserver/server.js";

/** Starts the server of a release, says where, and stays: something for a test to kill. */
const { url, kubeconfig } = await startApiServer(process.argv[2] ?? "");
console.log(JSON.stringify({ url, kubeconfig }));
