package io.patriot.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the CDK drew into a folder: the stacks in the order in which they stand on each other, and
 * the files that they need.
 */
record Assembly(Path folder, List<DrawnStack> stacks, List<Asset> assets) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STACK = "aws:cloudformation:stack";

  /** A stack with its tags and its template. */
  record DrawnStack(String name, Map<String, String> tags, Template template) {}

  /** A file that a stack refers to, and where it looks for it. */
  record Asset(Path file, String bucket, String key) {}

  Assembly {
    stacks = List.copyOf(stacks);
    assets = List.copyOf(assets);
  }

  static Assembly in(Path folder) throws IOException {
    JsonNode artifacts = JSON.readTree(folder.resolve("manifest.json").toFile()).path("artifacts");
    var names = new LinkedHashSet<String>();
    artifacts
        .properties()
        .forEach(
            artifact -> {
              if (isStack(artifact.getValue())) {
                inOrder(artifacts, artifact.getKey(), names);
              }
            });
    var stacks = new ArrayList<DrawnStack>();
    for (String name : names) {
      stacks.add(stack(folder, name, artifacts.path(name).path("properties")));
    }
    return new Assembly(folder, stacks, assets(folder, names));
  }

  /** The buckets that the stacks look for their files in. */
  Set<String> buckets() {
    var buckets = new LinkedHashSet<String>();
    assets.forEach(asset -> buckets.add(asset.bucket()));
    return buckets;
  }

  private static boolean isStack(JsonNode artifact) {
    return artifact.path("type").asText().equals(STACK);
  }

  private static void inOrder(JsonNode artifacts, String name, Set<String> done) {
    if (done.contains(name)) {
      return;
    }
    for (JsonNode other : artifacts.path(name).path("dependencies")) {
      if (isStack(artifacts.path(other.asText()))) {
        inOrder(artifacts, other.asText(), done);
      }
    }
    done.add(name);
  }

  private static DrawnStack stack(Path folder, String name, JsonNode properties)
      throws IOException {
    var tags = new TreeMap<String, String>();
    properties
        .path("tags")
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    String file = properties.path("templateFile").asText();
    return new DrawnStack(name, tags, Template.of(JSON.readTree(folder.resolve(file).toFile())));
  }

  private static List<Asset> assets(Path folder, Set<String> names) throws IOException {
    var assets = new LinkedHashMap<String, Asset>();
    for (String name : names) {
      Path manifest = folder.resolve(name + ".assets.json");
      if (!Files.isRegularFile(manifest)) {
        continue;
      }
      for (JsonNode file : JSON.readTree(manifest.toFile()).path("files")) {
        Path source = folder.resolve(file.path("source").path("path").asText());
        for (JsonNode to : file.path("destinations")) {
          var asset =
              new Asset(source, to.path("bucketName").asText(), to.path("objectKey").asText());
          assets.put(asset.key(), asset);
        }
      }
    }
    return List.copyOf(assets.values());
  }
}
