package io.patriot.testkit.cloud;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as it is stored; it never changes, another takes its place. */
record Row(Scalar hash, Scalar sort, Map<String, AttributeValue> attributes, int sizeBytes) {}
