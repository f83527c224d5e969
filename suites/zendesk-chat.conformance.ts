import { zendeskChat } from '../reference/zendesk-chat';
import { conformance } from './jest/conformance';

conformance(zendeskChat);
