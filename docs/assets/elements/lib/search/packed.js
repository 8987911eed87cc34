// Files of search: JSON, packed so that it is as small on every host.

/** @param {Response} answer @returns {Promise<any>} */
export async function unpack(answer) {
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${answer.url}`);
  return new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).json();
}
