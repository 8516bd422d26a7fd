import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { openPopup } from '../../components/popup/open-popup.tsx';

const root = document.getElementById('root');
if (root) openPopup(root);
