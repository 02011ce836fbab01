package io.patriot.topology;

import io.patriot.events.EventType;
import java.util.List;
import java.util.stream.Collectors;

/** The wiring as a Mermaid drawing and a table, for the folder's README. */
final class Drawing {
  private Drawing() {}

  static String mermaid(Topology topology) {
    var text = new StringBuilder("```mermaid\nflowchart LR\n");
    for (Part part : topology.parts()) {
      boolean service = part.kind() == Part.Kind.SERVICE;
      text.append("  ").append(id(part.name())).append(service ? "([" : "[");
      text.append(part.name()).append(service ? "])" : "]").append('\n');
    }
    for (Queue queue : topology.queues()) {
      text.append("  ").append(id(queue.name() + " queue")).append("[/").append(queue.name());
      text.append(queue.isFifo() ? " · by " + queue.orderedBy() : "").append("/]\n");
    }
    text.append("  bus{{").append(Topology.BUS).append(" bus}}\n");
    for (Part part : topology.parts()) {
      for (Trigger trigger : part.triggers()) {
        text.append("  ").append(source(trigger)).append(" --> ").append(id(part.name()));
        text.append('\n');
      }
      for (Queue queue : part.sendsTo()) {
        text.append("  ").append(id(part.name())).append(" --> ");
        text.append(id(queue.name() + " queue")).append('\n');
      }
      if (part.publishes()) {
        text.append("  ").append(id(part.name())).append(" --> bus\n");
      }
    }
    for (Rule rule : topology.rules()) {
      text.append("  bus --> ").append(id(rule.queue().name() + " queue")).append('\n');
    }
    for (Notice notice : topology.notices()) {
      text.append("  ").append(id(notice.source())).append("((").append(notice.source());
      text.append(")) --> ").append(id(notice.queue().name() + " queue")).append('\n');
    }
    return text.append("```\n").toString();
  }

  static String table(Topology topology) {
    var text =
        new StringBuilder(
            "| part | hears | sends to | says | touches |\n| --- | --- | --- | --- | --- |\n");
    for (Part part : topology.parts()) {
      text.append("| `").append(part.name()).append("` | ");
      text.append(part.triggers().stream().map(Drawing::words).collect(Collectors.joining(", ")));
      text.append(" | ");
      text.append(part.sendsTo().stream().map(Queue::name).collect(Collectors.joining(", ")));
      text.append(" | ");
      text.append(part.says().stream().map(EventType::wireName).collect(Collectors.joining(", ")));
      text.append(part.publishes() ? " (on the bus)" : "").append(" | ");
      text.append(
          part.tables().entrySet().stream()
              .map(e -> e.getKey().name() + words(e.getValue()))
              .collect(Collectors.joining(", ")));
      part.secrets().forEach(secret -> text.append(", knows ").append(secret.name()));
      text.append(part.seals() ? ", seals keys" : "").append(part.decrypts() ? ", opens keys" : "");
      text.append(part.mails() ? ", sends letters" : "");
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String words(Access access) {
    return switch (access) {
      case READ -> " (reads)";
      case CLAIM -> " (claims)";
      case NOTE -> " (notes)";
      case READ_WRITE -> "";
    };
  }

  private static String words(Trigger trigger) {
    return switch (trigger) {
      case Trigger.FromQueue(var queue, var batch, var concurrency) ->
          queue.name() + " (≤ " + batch + " at once, ≤ " + concurrency + " beside one another)";
      case Trigger.FromStream(var table, var prefix, var _) ->
          "new " + prefix + " items of " + table.name();
      case Trigger.FromHttp(var method, var path) -> method + " " + path;
      case Trigger.Every(var period) -> "every " + period.toSeconds() + " s";
    };
  }

  private static String source(Trigger trigger) {
    return switch (trigger) {
      case Trigger.FromQueue(var queue, var _, var _) -> id(queue.name() + " queue");
      case Trigger.FromStream(var table, var _, var _) ->
          id(table.name()) + "[(" + table.name() + " stream)]";
      case Trigger.FromHttp(var _, var _) -> "internet((internet))";
      case Trigger.Every(var period) ->
          "clock" + period.toSeconds() + "((every " + period.toSeconds() + " s))";
    };
  }

  private static String id(String name) {
    return String.join("_", List.of(name.split("[^a-zA-Z0-9]+")));
  }
}
