package io.patriot.api.page;

import io.patriot.lambda.HttpAnswer;
import io.patriot.lambda.HttpCall;
import java.util.Optional;

/** One page as Lambda's callers see it: what it shows, and where it is sent. */
@FunctionalInterface
public interface Door {
  /** Nothing when the call is for another page. */
  Optional<HttpAnswer> answer(HttpCall call);
}
