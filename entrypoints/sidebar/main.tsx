import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { openSidebar } from '../../components/sidebar/open-sidebar.tsx';

const root = document.getElementById('root');
if (root) openSidebar(root);
