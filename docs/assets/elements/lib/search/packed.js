// Files of search: JSON, packed so that it is as small on every host.

/** @param {Response} answer @returns {Promise<any>} */
export async function unpack(answer) {
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${answer.url}`);
  if (!("DecompressionStream" in globalThis)) return JSON.parse(await unpacked(await answer.arrayBuffer()));
  return new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).json();
}

/** In a browser that cannot do it by itself. @param {ArrayBuffer} packed */
async function unpacked(packed) {
  const { gunzipSync, strFromU8 } = await import(new URL("../../../vendor/fflate.js", import.meta.url).href);
  return strFromU8(gunzipSync(new Uint8Array(packed)));
}
