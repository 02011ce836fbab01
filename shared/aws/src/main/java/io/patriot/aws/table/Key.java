package io.patriot.aws.table;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item stands: the shelf and the place on it. Keys are made in {@link Keys} alone. */
public record Key(String partition, String sort) {
  public static final String PARTITION = "pk";
  public static final String SORT = "sk";

  public Map<String, AttributeValue> attributes() {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    attributes.put(PARTITION, AttributeValue.fromS(partition));
    attributes.put(SORT, AttributeValue.fromS(sort));
    return attributes;
  }
}
