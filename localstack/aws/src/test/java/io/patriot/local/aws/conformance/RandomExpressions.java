package io.patriot.local.aws.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions, updates and projections of every form. */
final class RandomExpressions {
  static final List<String> ATTRIBUTES = List.of("num", "cnt", "txt", "tags", "lst", "doc", "misc");
  private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final List<String> TYPES =
      List.of("S", "N", "B", "SS", "NS", "L", "M", "BOOL", "NULL");

  private final SplittableRandom random;
  private final RandomValues values;

  RandomExpressions(SplittableRandom random, RandomValues values) {
    this.random = random;
    this.values = values;
  }

  String condition(Placeholders in) {
    return condition(in, 2);
  }

  private String condition(Placeholders in, int depth) {
    if (depth > 0) {
      switch (random.nextInt(8)) {
        case 0 -> {
          return condition(in, depth - 1) + " AND " + condition(in, depth - 1);
        }
        case 1 -> {
          return condition(in, depth - 1) + " OR " + condition(in, depth - 1);
        }
        case 2 -> {
          return "NOT (" + condition(in, depth - 1) + ")";
        }
        default -> {}
      }
    }
    return single(in);
  }

  private String single(Placeholders in) {
    String attribute = values.one(ATTRIBUTES);
    String path = path(in, attribute);
    return switch (random.nextInt(14)) {
      case 0, 1 -> "attribute_exists(" + path + ")";
      case 2, 3 -> "attribute_not_exists(" + (values.chance(50) ? "pk" : path) + ")";
      case 4 -> "attribute_type(" + path + ", " + in.value(textOf(values.one(TYPES))) + ")";
      case 5 -> "begins_with(" + path + ", " + in.value(values.text()) + ")";
      case 6 -> "contains(" + path + ", " + in.value(values.any()) + ")";
      case 7 -> "size(" + path + ") " + values.one(COMPARISONS) + " " + in.value(values.number());
      case 8 -> between(in, path);
      case 9 ->
          path + " IN (" + in.value(values.of(attribute)) + ", " + in.value(values.any()) + ")";
      case 10 -> path + " " + values.one(COMPARISONS) + " " + otherPath(in, attribute);
      default -> path + " " + values.one(COMPARISONS) + " " + in.value(values.of(attribute));
    };
  }

  /** Comparing a place with itself is refused, which is not what is looked at here. */
  private String otherPath(Placeholders in, String attribute) {
    return path(in, values.one(ATTRIBUTES.stream().filter(one -> !one.equals(attribute)).toList()));
  }

  private String between(Placeholders in, String path) {
    boolean numbers = values.chance(70);
    return path
        + " BETWEEN "
        + in.value(numbers ? values.number() : values.text())
        + " AND "
        + in.value(numbers ? values.number() : values.text());
  }

  String path(Placeholders in, String attribute) {
    String name = in.name(attribute);
    return switch (attribute) {
      case "doc" ->
          values.one(List.of(name, name + ".x", name + ".y", name + ".y[0]", name + ".z"));
      case "lst" -> values.one(List.of(name, name + "[0]", name + "[1]", name + "[7]"));
      default -> name;
    };
  }

  String projection(Placeholders in) {
    var paths = new ArrayList<String>();
    for (String attribute : ATTRIBUTES) {
      if (values.chance(30)) {
        paths.add(path(in, attribute));
      }
    }
    paths.add("sk");
    return String.join(", ", paths);
  }

  /** Few places in one attribute, so that paths seldom lead through each other. */
  String update(Placeholders in) {
    var sets = new ArrayList<String>();
    var removes = new ArrayList<String>();
    var adds = new ArrayList<String>();
    var deletes = new ArrayList<String>();
    for (String attribute : touched()) {
      String path = in.touching(path(in, attribute));
      switch (random.nextInt(6)) {
        case 0 -> removes.add(path);
        case 1 ->
            adds.add(path + " " + in.value(values.chance(60) ? values.number() : values.set()));
        case 2 -> deletes.add(path + " " + in.value(values.set()));
        default -> sets.add(path + " = " + operand(in, attribute));
      }
    }
    if (sets.isEmpty() && removes.isEmpty() && adds.isEmpty() && deletes.isEmpty()) {
      sets.add(in.touching(in.name("cnt")) + " = " + operand(in, "cnt"));
    }
    var parts = new ArrayList<String>();
    add(parts, "SET", sets);
    add(parts, "REMOVE", removes);
    add(parts, "ADD", adds);
    add(parts, "DELETE", deletes);
    if (values.chance(30)) {
      Collections.reverse(parts);
    }
    return String.join(" ", parts);
  }

  private List<String> touched() {
    List<String> touched = new ArrayList<>();
    for (String attribute : ATTRIBUTES) {
      boolean hasPlaces = attribute.equals("lst") || attribute.equals("doc");
      for (int i = hasPlaces ? 2 : 1; i > 0; i--) {
        if (values.chance(25)) {
          touched.add(attribute);
        }
      }
    }
    return touched;
  }

  private static void add(List<String> parts, String word, List<String> clauses) {
    if (!clauses.isEmpty()) {
      parts.add(word + " " + String.join(", ", clauses));
    }
  }

  private String operand(Placeholders in, String attribute) {
    String name = in.name(attribute);
    return switch (random.nextInt(9)) {
      case 0 -> name + " + " + in.value(values.number());
      case 1 -> in.value(values.number()) + " - " + name;
      case 2 ->
          "if_not_exists("
              + name
              + ", "
              + in.value(values.number())
              + ") + "
              + in.value(values.number());
      case 3 ->
          "if_not_exists(" + path(in, attribute) + ", " + in.value(values.of(attribute)) + ")";
      case 4 -> "list_append(" + in.name("lst") + ", " + in.value(values.list()) + ")";
      case 5 -> path(in, values.one(ATTRIBUTES));
      default -> in.value(values.of(attribute));
    };
  }

  private static AttributeValue textOf(String text) {
    return AttributeValue.fromS(text);
  }
}
