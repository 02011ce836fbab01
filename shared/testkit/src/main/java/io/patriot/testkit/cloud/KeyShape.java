package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** By which attributes a table or an index finds its items. */
record KeyShape(Part hash, @Nullable Part sort, List<String> names) {
  private static final Scalar NO_SORT = new Scalar.Text("");
  private static final int HASH_BYTES_MAX = 2_048;
  private static final int SORT_BYTES_MAX = 1_024;

  record Part(String name, ScalarAttributeType type, int bytesMax) {
    AttributeValue in(Map<String, AttributeValue> item) {
      return Objects.requireNonNull(item.get(name), name);
    }

    boolean fits(AttributeValue value) {
      return switch (type) {
        case S -> value.s() != null;
        case N -> value.n() != null;
        case B -> value.b() != null;
        case UNKNOWN_TO_SDK_VERSION -> false;
      };
    }
  }

  static KeyShape of(List<KeySchemaElement> schema, List<AttributeDefinition> attributes) {
    Part hash = part(schema, KeyType.HASH, attributes, HASH_BYTES_MAX);
    Part sort = part(schema, KeyType.RANGE, attributes, SORT_BYTES_MAX);
    if (hash == null) {
      throw ValidationError.of("Invalid KeySchema: some index key attribute has no definition");
    }
    return new KeyShape(
        hash, sort, sort == null ? List.of(hash.name()) : List.of(hash.name(), sort.name()));
  }

  private static @Nullable Part part(
      List<KeySchemaElement> schema,
      KeyType type,
      List<AttributeDefinition> attributes,
      int bytesMax) {
    for (KeySchemaElement element : schema) {
      for (AttributeDefinition attribute : attributes) {
        if (element.keyType() == type
            && attribute.attributeName().equals(element.attributeName())) {
          return new Part(attribute.attributeName(), attribute.attributeType(), bytesMax);
        }
      }
    }
    return null;
  }

  Scalar hashOf(Map<String, AttributeValue> item) {
    return Scalar.of(hash.in(item));
  }

  Scalar sortOf(Map<String, AttributeValue> item) {
    return sort == null ? NO_SORT : Scalar.of(sort.in(item));
  }

  boolean isIn(Map<String, AttributeValue> item) {
    return item.containsKey(hash.name()) && (sort == null || item.containsKey(sort.name()));
  }

  /** The key and nothing else. */
  Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    var key = new LinkedHashMap<String, AttributeValue>();
    for (String name : names) {
      key.put(name, item.get(name));
    }
    return key;
  }

  /** Refuses a key that is not exactly of this shape. */
  void checkKey(Map<String, AttributeValue> key) {
    if (key.size() != names.size() || !isIn(key) || !fits(key)) {
      throw ValidationError.of("The provided key element does not match the schema");
    }
    checkSizes(key);
  }

  /** Refuses an item that has not the whole key. */
  void checkItem(Map<String, AttributeValue> item) {
    for (String name : names) {
      if (!item.containsKey(name)) {
        throw ValidationError.of(
            "One or more parameter values were invalid: Missing the key " + name + " in the item");
      }
    }
    if (!fits(item)) {
      throw ValidationError.of(
          "One or more parameter values were invalid: Type mismatch for key " + names);
    }
    checkSizes(item);
  }

  /** An item need not have an index's key, but what it has of it must fit. */
  void checkIndexed(Map<String, AttributeValue> item) {
    checkIndexed(hash, item);
    if (sort != null) {
      checkIndexed(sort, item);
    }
  }

  private static void checkIndexed(Part part, Map<String, AttributeValue> item) {
    AttributeValue value = item.get(part.name());
    if (value != null) {
      if (!part.fits(value)) {
        throw ValidationError.of(
            "One or more parameter values were invalid: Type mismatch for Index Key "
                + part.name());
      }
      checkSize(part, value);
    }
  }

  private boolean fits(Map<String, AttributeValue> item) {
    return hash.fits(hash.in(item)) && (sort == null || sort.fits(sort.in(item)));
  }

  private void checkSizes(Map<String, AttributeValue> item) {
    checkSize(hash, hash.in(item));
    if (sort != null) {
      checkSize(sort, sort.in(item));
    }
  }

  private static void checkSize(Part part, AttributeValue value) {
    int size = part.type() == ScalarAttributeType.N ? 1 : Sizes.of(value);
    if (size == 0) {
      throw ValidationError.of(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty string value. Key: "
              + part.name());
    }
    if (size > part.bytesMax()) {
      throw ValidationError.of(
          "One or more parameter values were invalid: Size of key "
              + part.name()
              + " has exceeded the maximum of "
              + part.bytesMax()
              + " bytes");
    }
  }
}
