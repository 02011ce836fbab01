package io.patriot.local.aws.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of every type, few enough to be alike often. */
final class RandomValues {
  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "2", "3", "10", "-1", "1.5", "2.50", "1e2", "0.00012", "99999999999999999999");
  private static final List<String> TEXTS = List.of("", "a", "ab", "abc", "b", "é", "\uD83D\uDE00");
  private static final List<List<String>> TEXT_SETS =
      List.of(List.of("a"), List.of("b", "a"), List.of("a", "c"), List.of("ab"));
  private static final List<List<String>> NUMBER_SETS =
      List.of(List.of("1"), List.of("2", "1.0"), List.of("3"), List.of("1", "10"));

  private final SplittableRandom random;

  RandomValues(SplittableRandom random) {
    this.random = random;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  AttributeValue number() {
    return AttributeValue.fromN(one(NUMBERS));
  }

  AttributeValue text() {
    return AttributeValue.fromS(one(TEXTS));
  }

  AttributeValue bytes() {
    return AttributeValue.fromB(SdkBytes.fromUtf8String(one(List.of("", "a", "ab", "b"))));
  }

  AttributeValue set() {
    return chance(60)
        ? AttributeValue.fromSs(one(TEXT_SETS))
        : AttributeValue.fromNs(one(NUMBER_SETS));
  }

  AttributeValue list() {
    return AttributeValue.fromL(
        one(
            List.of(
                List.<AttributeValue>of(),
                List.of(number()),
                List.of(text(), number()),
                List.of(number(), number(), text()))));
  }

  AttributeValue map() {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    if (chance(70)) {
      map.put("x", chance(50) ? number() : text());
    }
    if (chance(50)) {
      map.put("y", chance(50) ? list() : set());
    }
    return AttributeValue.fromM(map);
  }

  AttributeValue any() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> number();
      case 3, 4 -> text();
      case 5 -> set();
      case 6 -> list();
      case 7 -> map();
      case 8 -> bytes();
      default -> chance(50) ? AttributeValue.fromBool(chance(50)) : AttributeValue.fromNul(true);
    };
  }

  /** A value as that attribute mostly has it. */
  AttributeValue of(String attribute) {
    if (chance(10)) {
      return any();
    }
    return switch (attribute) {
      case "num", "cnt" -> number();
      case "txt" -> text();
      case "tags" -> set();
      case "lst" -> list();
      case "doc" -> map();
      default -> any();
    };
  }
}
