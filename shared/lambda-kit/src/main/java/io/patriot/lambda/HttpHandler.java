package io.patriot.lambda;

/** Answers calls from the internet. */
public non-sealed interface HttpHandler extends Handler {
  HttpAnswer answer(HttpCall call);
}
