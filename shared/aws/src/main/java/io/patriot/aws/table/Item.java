package io.patriot.aws.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of a table, with its attributes by name. */
public record Item(Map<String, AttributeValue> attributes) {
  /** The attribute that holds an item's content as JSON. */
  public static final String JSON = "json";

  public static final String VERSION = "version";

  /** Epoch seconds after which the table may forget the item. */
  public static final String EXPIRES_AT = "expiresAt";

  public static Item at(Key key) {
    return new Item(key.attributes());
  }

  public Item with(String name, String text) {
    return with(name, Value.text(text));
  }

  public Item with(String name, long number) {
    return with(name, Value.number(number));
  }

  public Item with(String name, BigDecimal number) {
    return with(name, Value.number(number));
  }

  public Item with(String name, byte[] bytes) {
    return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
  }

  public Key key() {
    return new Key(text(Key.PARTITION), text(Key.SORT));
  }

  public String text(String name) {
    return find(name).orElseThrow(() -> missing(name));
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  public long number(String name) {
    return findNumber(name).orElseThrow(() -> missing(name));
  }

  public Optional<Long> findNumber(String name) {
    return Optional.ofNullable(attributes.get(name)).map(value -> Long.parseLong(value.n()));
  }

  public byte[] bytes(String name) {
    return findBytes(name).orElseThrow(() -> missing(name));
  }

  public Optional<byte[]> findBytes(String name) {
    return Optional.ofNullable(attributes.get(name))
        .map(AttributeValue::b)
        .map(SdkBytes::asByteArray);
  }

  private Item with(String name, AttributeValue value) {
    var more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new Item(more);
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException("An item lacks its " + name);
  }
}
