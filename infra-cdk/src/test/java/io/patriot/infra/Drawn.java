package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** The templates of a stage, drawn once for all tests: what CloudFormation would be given. */
record Drawn(Stage stage, Path folder, Map<String, JsonNode> templates) {
  private static final Path PLACE = Path.of("target").toAbsolutePath();

  static final long ADMINS = -1001234567890L;
  private static final Map<String, Drawn> DRAWN = new ConcurrentHashMap<>();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEMPLATE = ".template.json";

  /** Something in a template. */
  record Resource(String stack, String id, String type, JsonNode properties, JsonNode whole) {
    @Override
    public String toString() {
      return stack + "/" + id;
    }
  }

  /** A stage whose deployment names no chat of admins. */
  static Drawn toldToNobody() {
    return DRAWN.computeIfAbsent(
        "silent", name -> draw(name, Stage.DEV, packages(OptionalLong.empty())));
  }

  static List<Drawn> everyStage() {
    return Stage.ALL.stream().map(Drawn::of).toList();
  }

  static Drawn of(Stage stage) {
    return of(stage.name(), stage);
  }

  /** Of a stage that is none of the three. */
  static Drawn of(String folder, Stage stage) {
    return DRAWN.computeIfAbsent(
        folder, name -> draw(name, stage, packages(OptionalLong.of(ADMINS))));
  }

  List<Resource> all(String type) {
    return all().filter(resource -> resource.type().equals(type)).toList();
  }

  @Override
  public String toString() {
    return stage.name();
  }

  /** The one of its type that is called so. */
  Resource named(String type, String property, String name) {
    List<Resource> found =
        all(type).stream()
            .filter(resource -> text(resource.properties().path(property)).equals(name))
            .toList();
    assertThat(found).as("%s called %s", type, name).hasSize(1);
    return found.getFirst();
  }

  Stream<Resource> all() {
    return templates.entrySet().stream()
        .flatMap(
            template ->
                template.getValue().path("Resources").properties().stream()
                    .map(
                        resource ->
                            new Resource(
                                template.getKey(),
                                resource.getKey(),
                                resource.getValue().path("Type").asText(),
                                resource.getValue().path("Properties"),
                                resource.getValue())));
  }

  /** The text of a value, with what only the deployment knows in braces. */
  static String text(JsonNode value) {
    if (value.isTextual()) {
      return value.asText();
    }
    if (value.has("Fn::Join")) {
      var joined = new StringBuilder();
      value.path("Fn::Join").path(1).forEach(part -> joined.append(text(part)));
      return joined.toString();
    }
    if (value.has("Ref")) {
      return "{" + value.path("Ref").asText().replace("AWS::", "") + "}";
    }
    if (value.has("Fn::GetAtt")) {
      return "{" + value.path("Fn::GetAtt").path(0).asText() + "}";
    }
    return value.toString();
  }

  /** A value that may be written alone or as a list. */
  static List<String> texts(JsonNode value) {
    if (value.isArray()) {
      return Stream.iterate(0, i -> i < value.size(), i -> i + 1)
          .map(i -> text(value.path(i)))
          .toList();
    }
    return value.isMissingNode() ? List.of() : List.of(text(value));
  }

  private static Drawn draw(String name, Stage stage, Packages packages) {
    try {
      Path folder = PLACE.resolve("drawn").resolve(name);
      empty(folder);
      var app = new App(AppProps.builder().outdir(folder.toString()).build());
      new Platform(app, stage, Patriot.TOPOLOGY, packages);
      if (Stage.ALL.contains(stage) && packages.adminsChat().isPresent()) {
        RulePacks.look(app);
      }
      app.synth();
      return read(stage, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an earlier run drew is no answer to this one's questions. */
  private static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> old = Files.list(folder)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  static Packages packages() {
    return packages(OptionalLong.of(ADMINS));
  }

  /** Stand-ins for the built functions: what is in them is not looked at. */
  private static Packages packages(OptionalLong adminsChat) {
    try {
      Path folder = Files.createDirectories(PLACE.resolve("stand-ins"));
      for (Part part : Patriot.TOPOLOGY.parts()) {
        Files.writeString(
            folder.resolve(Path.of(part.folder()).getFileName() + ".zip"), part.folder());
      }
      return new Packages(
          folder,
          "tested",
          "tested_bot",
          adminsChat,
          "4711,4712",
          Packages.OPEN,
          "news@patriot.example");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Drawn read(Stage stage, Path folder) throws IOException {
    var templates = new TreeMap<String, JsonNode>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(TEMPLATE)).toList()) {
        String name = file.getFileName().toString();
        templates.put(
            name.substring(0, name.length() - TEMPLATE.length()), JSON.readTree(file.toFile()));
      }
    }
    return new Drawn(stage, folder, templates);
  }
}
