package io.patriot.testkit.cloud.expression;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a query's key condition says of the partition and of the order inside it. */
public record KeyConditions(AttributeValue hash, @Nullable Sort sort) {

  /** Which sort keys are wanted. */
  public sealed interface Sort {
    /** This one. */
    record Exactly(AttributeValue value) implements Sort {}

    /** All before it. */
    record Below(AttributeValue value) implements Sort {}

    /** All before it, and itself. */
    record AtMost(AttributeValue value) implements Sort {}

    /** All after it. */
    record Above(AttributeValue value) implements Sort {}

    /** Itself, and all after it. */
    record AtLeast(AttributeValue value) implements Sort {}

    /** From the first to the last, both included. */
    record Between(AttributeValue low, AttributeValue high) implements Sort {}

    /** All that begin so. */
    record Prefixed(AttributeValue prefix) implements Sort {}
  }

  /**
   * @param sortName nothing if the table or index has no sort key
   */
  public static KeyConditions of(
      Condition condition, String hashName, @Nullable String sortName, Bindings bindings) {
    if (condition instanceof Condition.And(var left, var right)) {
      AttributeValue leftHash = hash(left, hashName, bindings);
      AttributeValue hash = leftHash == null ? hash(right, hashName, bindings) : leftHash;
      if (hash == null) {
        throw ValidationError.of("Query condition missed key schema element: " + hashName);
      }
      return new KeyConditions(hash, sort(leftHash == null ? left : right, sortName, bindings));
    }
    AttributeValue hash = hash(condition, hashName, bindings);
    if (hash == null) {
      throw ValidationError.of("Query condition missed key schema element: " + hashName);
    }
    return new KeyConditions(hash, null);
  }

  private static @Nullable AttributeValue hash(
      Condition condition, String hashName, Bindings bindings) {
    return condition
                instanceof
                Condition.Compare(
                    Operand.At(Path path),
                    Comparison comparison,
                    Operand.Given(String value))
            && comparison == Comparison.EQUAL
            && isAttribute(path, hashName, bindings)
        ? bindings.value(value)
        : null;
  }

  private static Sort sort(Condition condition, @Nullable String sortName, Bindings bindings) {
    if (sortName != null) {
      if (condition
              instanceof
              Condition.Compare(
                  Operand.At(Path path),
                  Comparison comparison,
                  Operand.Given(String given))
          && isAttribute(path, sortName, bindings)) {
        AttributeValue value = bindings.value(given);
        return switch (comparison) {
          case EQUAL -> new Sort.Exactly(value);
          case LESS -> new Sort.Below(value);
          case AT_MOST -> new Sort.AtMost(value);
          case MORE -> new Sort.Above(value);
          case AT_LEAST -> new Sort.AtLeast(value);
          case NOT_EQUAL -> throw unsupported();
        };
      }
      if (condition
              instanceof
              Condition.Between(
                  Operand.At(Path path),
                  Operand.Given(String low),
                  Operand.Given(String high))
          && isAttribute(path, sortName, bindings)) {
        return new Sort.Between(bindings.value(low), bindings.value(high));
      }
      if (condition
              instanceof Condition.BeginsWith(Operand.At(Path path), Operand.Given(String prefix))
          && isAttribute(path, sortName, bindings)) {
        return new Sort.Prefixed(bindings.value(prefix));
      }
    }
    throw unsupported();
  }

  private static boolean isAttribute(Path path, String name, Bindings bindings) {
    return path.isAttribute() && bindings.attribute(path).equals(name);
  }

  private static RuntimeException unsupported() {
    return ValidationError.of("Query key condition not supported");
  }
}
