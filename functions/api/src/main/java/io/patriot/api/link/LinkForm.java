package io.patriot.api.link;

import io.patriot.application.link.Credential;

/**
 * What the page sends.
 *
 * @param initData who opened the page, as Telegram vouches for it
 * @param ticket the nonce the page was opened with
 * @param label what the account is to be called
 */
record LinkForm(String initData, String ticket, String label, Credential credential) {}
