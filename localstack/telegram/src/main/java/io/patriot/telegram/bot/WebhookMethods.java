package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.Updates;
import io.patriot.telegram.chat.Webhook;
import io.patriot.telegram.web.Json;
import io.patriot.telegram.web.Loopback;

/** The bot says where its updates are to be brought, or that it will fetch them itself. */
final class WebhookMethods {
  private static final int CONNECTIONS_MAX = 100;
  private static final int CONNECTIONS_DEFAULT = 40;

  private final Webhook webhook;
  private final Updates updates;

  WebhookMethods(Webhook webhook, Updates updates) {
    this.webhook = webhook;
    this.updates = updates;
  }

  JsonNode set(Call call) {
    var url = call.text("url", "");
    if (url.isBlank()) {
      return delete(call);
    }
    if (Loopback.parse(url) == null) {
      throw Refusal.badRequest("bad webhook: a loopback HTTP or HTTPS URL must be provided");
    }
    var secret = call.has("secret_token") ? call.text("secret_token", "") : null;
    if (secret != null && !secret.matches("[A-Za-z0-9_-]*")) {
      throw Refusal.badRequest("secret token contains unallowed characters");
    }
    if (secret != null && secret.length() > 256) {
      throw Refusal.badRequest("secret token is too long");
    }
    long connections = call.number("max_connections", CONNECTIONS_DEFAULT);
    GetUpdates.allowed(call, updates);
    dropIfAsked(call);
    webhook.set(new Webhook.Setting(url, secret, Math.clamp(connections, 1, CONNECTIONS_MAX)));
    return BotMethod.TRUE;
  }

  JsonNode delete(Call call) {
    dropIfAsked(call);
    webhook.clear();
    return BotMethod.TRUE;
  }

  private void dropIfAsked(Call call) {
    if (call.flag("drop_pending_updates")) {
      updates.dropAll();
    }
  }

  JsonNode describe(Call unused) {
    var setting = webhook.setting();
    var json =
        Json.object()
            .put("url", setting == null ? "" : setting.url())
            .put("has_custom_certificate", false)
            .put("pending_update_count", updates.count());
    if (setting != null) {
      json.put("max_connections", setting.maxConnections()).put("ip_address", "127.0.0.1");
    }
    var failure = webhook.lastFailure();
    if (failure != null) {
      json.put("last_error_date", failure.date()).put("last_error_message", failure.reason());
    }
    if (!updates.allowed().isEmpty()) {
      var kinds = json.putArray("allowed_updates");
      updates.allowed().stream().sorted().forEach(kinds::add);
    }
    return json;
  }
}
