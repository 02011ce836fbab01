package io.patriot.events;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes and reads the records of this module as JSON. */
public final class Wire {
  private final ObjectMapper mapper;

  public Wire(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** With the default mapper, for tests and tools that run without a container. */
  public static Wire standard() {
    return new Wire(ObjectMapper.getDefault());
  }

  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what another part of the platform wrote; what cannot be read is an {@link
   * UnreadableMessage}.
   */
  public <T> T read(String json, Class<T> type) {
    try {
      T value = mapper.readValue(json, type);
      if (value == null) {
        throw new UnreadableMessage(type.getSimpleName() + " is missing", null);
      }
      return value;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableMessage("Not a " + type.getSimpleName(), e);
    }
  }

  public JsonNode tree(Object value) {
    try {
      return mapper.writeValueToTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T> T read(JsonNode tree, Class<T> type) {
    try {
      T value = mapper.readValueFromTree(tree, type);
      if (value == null) {
        throw new UnreadableMessage(type.getSimpleName() + " is missing", null);
      }
      return value;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableMessage("Not a " + type.getSimpleName(), e);
    }
  }
}
