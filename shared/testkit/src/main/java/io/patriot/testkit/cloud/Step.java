package io.patriot.testkit.cloud;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a write would do: one row in the place of another.
 *
 * @param holds whether its condition holds; if not, there is no row after it
 * @param isLook whether it only looks and writes nothing
 * @param misfit why the update does not fit the item, if it does not
 */
record Step(
    StoredTable table,
    Map<String, AttributeValue> keys,
    @Nullable Row before,
    @Nullable Row after,
    boolean holds,
    boolean isLook,
    @Nullable String misfit) {}
