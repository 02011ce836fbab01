package io.patriot.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts in switched off what would make deployed functions run by themselves: the same functions run
 * in the local platform, and two would take each other's messages.
 */
final class Asleep {
  static final String WORDS =
      "Mappings from queues and streams and the clocks' rules are put in switched off: the functions"
          + " run in the local platform, and two would take each other's messages.";

  private Asleep() {}

  static void lay(JsonNode resource) {
    if (!(resource.path("Properties") instanceof ObjectNode properties)) {
      return;
    }
    switch (resource.path("Type").asText()) {
      case "AWS::Lambda::EventSourceMapping" -> properties.put("Enabled", false);
      case "AWS::Events::Rule" -> {
        if (properties.has("ScheduleExpression")) {
          properties.put("State", "DISABLED");
        }
      }
      default -> {} // runs only when called
    }
  }
}
