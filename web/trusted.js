// The places that hand text to the browser as a script or a page. Where a browser has Trusted Types, the page's
// policy lets no other text through.

const OWN = ["service_worker.js"];

const policy = self.trustedTypes?.createPolicy("rapport", {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (!url.startsWith("blob:") && !OWN.includes(url)) throw new TypeError("only a script that is ours");
    return url;
  },
});

// The address of a script that runs beside the page: made by it, or the service worker's.
export function ownScript(url) {
  return policy ? policy.createScriptURL(url) : url;
}

// A page to print, which is only parsed: scripts in it do not run.
export function parsedPage(html) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
}
