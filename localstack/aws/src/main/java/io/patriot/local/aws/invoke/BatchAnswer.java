package io.patriot.local.aws.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.local.aws.http.AwsJsonServer;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which items of a batch the function gave back, by Lambda's rules: an answer it cannot read gives
 * back all.
 */
final class BatchAnswer {
  private BatchAnswer() {}

  static Set<String> failures(Invocation invocation, Set<String> items) {
    return switch (invocation) {
      case Invocation.Failed _ -> items;
      case Invocation.Answered(String answer) -> failures(answer, items);
    };
  }

  private static Set<String> failures(String answer, Set<String> items) {
    if (answer.isBlank()) {
      return Set.of();
    }
    try {
      JsonNode named = AwsJsonServer.JSON.readTree(answer).path("batchItemFailures");
      if (named.isMissingNode() || named.isNull()) {
        return Set.of();
      }
      Set<String> failures = new LinkedHashSet<>();
      for (JsonNode failure : named) {
        failures.add(failure.path("itemIdentifier").asText());
      }
      return items.containsAll(failures) && named.isArray() ? failures : items;
    } catch (IOException e) {
      return items;
    }
  }
}
