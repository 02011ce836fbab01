package io.patriot.lambda;

/** Answers calls from the internet. */
@FunctionalInterface
public interface HttpHandler {
  HttpAnswer answer(HttpCall call);
}
