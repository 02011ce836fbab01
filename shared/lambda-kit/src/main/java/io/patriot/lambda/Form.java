package io.patriot.lambda;

/** How what AWS hands over is read, and an answer written. */
@FunctionalInterface
interface Form {
  String answer(String event);
}
