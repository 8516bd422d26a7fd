/** An icon for each kind of touchpoint. The word beside it is the message `kind_…`. */
import {
  CalendarDays,
  CircleDot,
  CirclePlay,
  ClipboardList,
  Download,
  Globe,
  type IconNode,
  Mail,
  MailOpen,
  Megaphone,
  MessageCircle,
  Milestone,
  MousePointerClick,
  Phone,
  Presentation,
  Send,
  StickyNote,
  Users,
} from 'lucide';
import type { TouchpointKind } from '../../lib/domain/touchpoint.ts';

/** The icon of a kind. */
export const kindIcon: Readonly<Record<TouchpointKind, IconNode>> = {
  page: Globe,
  download: Download,
  form: ClipboardList,
  webinar: Presentation,
  event: CalendarDays,
  emailSent: Send,
  emailOpen: MailOpen,
  emailClick: MousePointerClick,
  ad: Megaphone,
  chat: MessageCircle,
  video: CirclePlay,
  call: Phone,
  meeting: Users,
  mail: Mail,
  stage: Milestone,
  note: StickyNote,
  other: CircleDot,
};
