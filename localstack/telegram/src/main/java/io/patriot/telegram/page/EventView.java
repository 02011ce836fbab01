package io.patriot.telegram.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.telegram.chat.ChatEvent;
import io.patriot.telegram.web.Json;

/** An event of a chat as it goes over the wire: its name and what there is to know. */
record EventView(String name, ObjectNode data) {

  static EventView of(ChatEvent event) {
    var view =
        switch (event) {
          case ChatEvent.MessageShown(var message) ->
              new EventView(
                  message.stamp().version() == 1 ? "message" : "edited", MessageView.of(message));
          case ChatEvent.MessageDeleted(_, var messageId, var seq) ->
              new EventView("deleted", Json.object().put("messageId", messageId).put("seq", seq));
          case ChatEvent.PressAnswered(_, var queryId, var text, var alert, var url) ->
              new EventView(
                  "answer",
                  Json.object()
                      .put("callbackQueryId", queryId)
                      .put("text", text)
                      .put("alert", alert)
                      .put("url", url));
          case ChatEvent.BotBusy(_, var action) ->
              new EventView("typing", Json.object().put("action", action));
          case ChatEvent.KeyboardShown(_, var keyboard) -> {
            var data = Json.object();
            data.set("keyboard", MessageView.keyboard(keyboard));
            yield new EventView("keyboard", data);
          }
          case ChatEvent.PersonKnown(var person) ->
              new EventView("person", Json.object().put("firstName", person.firstName()));
          case ChatEvent.MenuChanged _ -> new EventView("menu", Json.object());
        };
    view.data.put("userId", event.chatId());
    return view;
  }

  String onTheWire() {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }
}
