package io.patriot.lambda;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Which messages of a batch must come again. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record BatchAnswer(List<Failure> batchItemFailures) {

  /** One of them. */
  @Serdeable
  record Failure(String itemIdentifier) {}
}
