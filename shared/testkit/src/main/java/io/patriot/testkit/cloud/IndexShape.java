package io.patriot.testkit.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** A second order of a table's items, and how much of each it knows. */
record IndexShape(String name, KeyShape key, ProjectionType projection, List<String> more) {

  Map<String, AttributeValue> view(Map<String, AttributeValue> item, KeyShape table) {
    if (projection == ProjectionType.ALL) {
      return item;
    }
    var view = new LinkedHashMap<String, AttributeValue>();
    for (var attribute : item.entrySet()) {
      if (knows(attribute.getKey(), table)) {
        view.put(attribute.getKey(), attribute.getValue());
      }
    }
    return view;
  }

  boolean knows(String attribute, KeyShape table) {
    return projection == ProjectionType.ALL
        || table.names().contains(attribute)
        || key.names().contains(attribute)
        || more.contains(attribute);
  }
}
