package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Numbers;
import io.patriot.testkit.cloud.expression.ValidationError;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Brings what a request says into the form it is kept in, and refuses what cannot be kept. */
final class Attributes {
  private Attributes() {}

  static Map<String, AttributeValue> canonical(Map<String, AttributeValue> attributes) {
    var canonical = new LinkedHashMap<String, AttributeValue>();
    for (var attribute : attributes.entrySet()) {
      canonical.put(attribute.getKey(), canonical(attribute.getValue()));
    }
    return canonical;
  }

  static AttributeValue canonical(AttributeValue value) {
    return switch (value.type()) {
      case S, B, BOOL -> value;
      case N -> {
        String canonical = Numbers.canonical(value.n());
        yield canonical.equals(value.n()) ? value : AttributeValue.fromN(canonical);
      }
      case NUL -> {
        if (!value.nul()) {
          throw refused("Null attribute value types must have the value of true");
        }
        yield value;
      }
      case SS -> AttributeValue.fromSs(distinct(value.ss()));
      case NS ->
          AttributeValue.fromNs(distinct(value.ns().stream().map(Numbers::canonical).toList()));
      case BS -> AttributeValue.fromBs(distinct(value.bs()));
      case L -> AttributeValue.fromL(value.l().stream().map(Attributes::canonical).toList());
      case M -> AttributeValue.fromM(canonical(value.m()));
      case UNKNOWN_TO_SDK_VERSION ->
          throw ValidationError.of(
              "Supplied AttributeValue is empty, must contain exactly one of the supported"
                  + " datatypes");
    };
  }

  private static <T> List<T> distinct(List<T> members) {
    if (members.isEmpty()) {
      throw refused("An string set  may not be empty");
    }
    if (new LinkedHashSet<>(members).size() < members.size()) {
      throw refused("Input collection contains duplicates");
    }
    return members;
  }

  private static RuntimeException refused(String reason) {
    return ValidationError.of("One or more parameter values were invalid: " + reason);
  }
}
