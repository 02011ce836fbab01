package io.patriot.local.aws.invoke;

/** How a call of a function ended. */
sealed interface Invocation {
  /** It returned this answer in time. */
  record Answered(String answer) implements Invocation {}

  /** It threw, or did not end within its timeout. */
  record Failed(Throwable cause) implements Invocation {}
}
