/** A browser in which the user is signed in to a system: its cookie goes along where a request asks for that. */

/** `fetch` as that browser has it. */
export function browserWith(cookie: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.credentials === 'include') request.headers.set('cookie', cookie);
    return fetch(request);
  };
}
