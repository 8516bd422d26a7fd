import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { Options } from '../../components/options/Options.tsx';

const root = document.getElementById('root');
if (root) render(<Options />, root);
