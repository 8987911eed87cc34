// Preloaded with `node --import`: a program that wants to go online is written down in NETWORK_LOG, and stays offline.

import { appendFileSync } from "node:fs";
import net from "node:net";

net.Socket.prototype.connect = function (...target) {
  appendFileSync(process.env.NETWORK_LOG, `${JSON.stringify(target)}\n`);
  throw new Error("no network here");
};
