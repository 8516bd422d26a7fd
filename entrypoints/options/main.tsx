import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { openOptions } from '../../components/options/open-options.tsx';

const root = document.getElementById('root');
if (root) openOptions(root);
