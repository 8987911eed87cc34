// Files of search: JSON, packed so that it is as small on every host.

/** @param {string} address @returns {Promise<any>} */
export async function unpacked(address) {
  const answer = await fetch(address);
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${address}`);
  return new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).json();
}
