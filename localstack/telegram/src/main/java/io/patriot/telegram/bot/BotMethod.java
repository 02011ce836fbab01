package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

/** One method of the Bot API. */
interface BotMethod {
  JsonNode TRUE = BooleanNode.TRUE;

  /** Does what is asked and answers the result, or throws a {@link Refusal}. */
  JsonNode call(Call call) throws InterruptedException;
}
