import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { Popup } from '../../components/popup/Popup.tsx';

const root = document.getElementById('root');
if (root) render(<Popup />, root);
