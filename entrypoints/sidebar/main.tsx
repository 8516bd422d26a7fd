import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';

const root = document.getElementById('root');
if (root) render(<Sidebar />, root);
