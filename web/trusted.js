// The two places that hand text to the browser as a script or a page. Where a browser has Trusted Types, the
// page's policy lets no other text through.

const policy = self.trustedTypes?.createPolicy("rapport", {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (!url.startsWith("blob:")) throw new TypeError("only a script that the page has made itself");
    return url;
  },
});

// The address of our worker's script.
export function workerAddress(url) {
  return policy ? policy.createScriptURL(url) : url;
}

// A page to print, which is only parsed: scripts in it do not run.
export function parsedPage(html) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
}
