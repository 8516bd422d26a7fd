import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { openLeads } from '../../components/leads/open-leads.tsx';

const root = document.getElementById('root');
if (root) openLeads(root);
